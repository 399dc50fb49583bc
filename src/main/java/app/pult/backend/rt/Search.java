package app.pult.backend.rt;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Collection;

/// A JSON search over transactions, attachments, articles or users. Conditions on different fields
/// are AND-ed, those on one field OR-ed unless they say `AND`. Unknown fields are ignored by the
/// server and a bad operator gives an empty list: spell them right. Thread: confined.
final class Search {
    private final ArrayNode conditions = JsonNodeFactory.instance.arrayNode();

    Search is(String field, String value) {
        return condition(field, "=", value, "OR");
    }

    Search condition(String field, String operator, String value) {
        return condition(field, operator, value, "AND");
    }

    Search orIsNull(String field) {
        return condition(field, "IS", "NULL", "OR");
    }

    Search in(String field, Collection<?> values) {
        var condition = conditions.addObject().put("field", field).put("operator", "IN");
        var list = condition.putArray("value");
        values.forEach(value -> list.add(value.toString()));
        return this;
    }

    /// Ids above and below, both excluded.
    Search between(long above, long below) {
        condition("id", ">", Long.toString(above));
        return condition("id", "<", Long.toString(below));
    }

    ArrayNode toJson() {
        return conditions;
    }

    private Search condition(String field, String operator, String value, String aggregator) {
        conditions
                .addObject()
                .put("field", field)
                .put("operator", operator)
                .put("value", value)
                .put("entry_aggregator", aggregator);
        return this;
    }
}
