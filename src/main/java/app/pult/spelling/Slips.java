package app.pult.spelling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each slip of the fingers or the ear costs: 1 is any letter for any other. Cheaper are keys
/// that lie side by side, letters that sound alike, a letter doubled or not, two that changed
/// places. A wrong first letter costs more: few get it wrong.
///
/// Thread: any.
final class Slips {
    static final double SWAP = 0.7;
    static final double FIRST = 0.4;
    static final double OTHER = 1.0;

    private static final double MISSING = 0.9;
    private static final double NEIGHBOUR = 0.8;
    private static final double SOUND = 0.6;
    private static final double DOUBLE = 0.5;
    private static final double YO = 0.15;
    private static final double CASE = 0.1;
    private static final List<List<String>> KEYBOARDS =
            List.of(
                    List.of("qwertyuiop", "asdfghjkl", "zxcvbnm"),
                    List.of("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"));
    private static final List<String> SOUNDS =
            List.of(
                    "оаёеэияы",
                    "бп",
                    "дт",
                    "гкх",
                    "вф",
                    "зс",
                    "жшщч",
                    "цс",
                    "ъь",
                    "ую",
                    "aeiouy",
                    "ckqsz",
                    "gj",
                    "dt",
                    "bp",
                    "fv",
                    "mn");
    private static final Map<Character, String> NEIGHBOURS = neighbours();

    private Slips() {}

    /// One letter written in place of another.
    static double replaced(char typed, char meant) {
        if (typed == meant) {
            return 0;
        }
        if (typed == 'е' && meant == 'ё') {
            return YO;
        }
        char one = Character.toLowerCase(typed);
        char other = Character.toLowerCase(meant);
        if (one == other) {
            return CASE;
        }
        if (SOUNDS.stream().anyMatch(set -> set.indexOf(one) >= 0 && set.indexOf(other) >= 0)) {
            return SOUND;
        }
        return NEIGHBOURS.getOrDefault(one, "").indexOf(other) >= 0 ? NEIGHBOUR : OTHER;
    }

    /// A letter that was not typed; `before` is the one before it in the word that was meant.
    static double missing(char meant, char before) {
        return meant == before ? DOUBLE : isSign(meant) ? SOUND : MISSING;
    }

    /// A letter too many; `before` and `after` are its neighbours as typed.
    static double extra(char typed, char before, char after) {
        return typed == before || typed == after ? DOUBLE : isSign(typed) ? SOUND : OTHER;
    }

    private static boolean isSign(char letter) {
        return letter == 'ь' || letter == 'ъ';
    }

    private static Map<Character, String> neighbours() {
        var near = new HashMap<Character, String>();
        for (var rows : KEYBOARDS) {
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).length(); column++) {
                    char key = rows.get(row).charAt(column);
                    link(near, key, rows.get(row), column + 1);
                    if (row + 1 < rows.size()) {
                        link(near, key, rows.get(row + 1), column - 1);
                        link(near, key, rows.get(row + 1), column);
                    }
                }
            }
        }
        return near;
    }

    private static void link(Map<Character, String> near, char key, String row, int column) {
        if (column >= 0 && column < row.length()) {
            char other = row.charAt(column);
            near.merge(key, String.valueOf(other), String::concat);
            near.merge(other, String.valueOf(key), String::concat);
        }
    }
}
