package app.pult.store.work;

import tools.jackson.databind.node.ObjectNode;

import java.util.function.UnaryOperator;

/// How payloads of one kind were rewritten from `from` to `from + 1`, as a table's migration would.
record PayloadStep(String kind, int from, UnaryOperator<ObjectNode> rewrite) {}
