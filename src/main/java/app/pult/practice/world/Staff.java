package app.pult.practice.world;

import java.util.List;

/// Who may do what at the practice desk. Most operators may do everything in all groups; Vera sees
/// only workplaces and mail, Helen may only read, and the restricted group is Boris's alone, so
/// that permissions can be seen at work.
public final class Staff {
    /// Who signs in unless somebody else is named.
    public static final String FIRST = "anna";

    /// A group that nobody but Boris sees.
    public static final String RESTRICTED = "restricted";

    private Staff() {}

    static Operator.Rights rights(String operator) {
        return operator.equals("helen") ? Operator.Rights.READ : Operator.Rights.FULL;
    }

    static List<String> groups(String operator, List<String> all) {
        return switch (operator) {
            case "vera" ->
                    all.stream().filter(g -> g.equals("workplaces") || g.equals("mail")).toList();
            case "boris" -> {
                var every = new java.util.ArrayList<>(all);
                every.add(RESTRICTED);
                yield every;
            }
            default -> all;
        };
    }

    static String restrictedName(String language) {
        return language.equals("ru") ? "Закрытая группа" : "Restricted";
    }
}
