package app.pult.architecture;

import com.tngtech.archunit.lang.ArchRule;

/// One rule; its name is also the package of the sample that breaks it.
record Rule(String name, ArchRule rule) {
    /// The rule may match nothing yet: that it can match at all is what the sample proves.
    Rule {
        rule = rule.allowEmptyShould(true);
    }

    @Override
    public String toString() {
        return name;
    }
}
