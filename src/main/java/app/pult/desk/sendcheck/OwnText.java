package app.pult.desk.sendcheck;

import java.util.regex.Pattern;

/// A text three ways, each as long as the text, so that a place in one is the place in all: `own`
/// without what is quoted line by line, `prose` without code as well, `said` also without what
/// stands between quotation marks. What is left out is space.
///
/// Thread: any, immutable.
record OwnText(String own, String prose, String said) {
    private static final Pattern QUOTED =
            Pattern.compile(
                    "(?m)^[ \\t]{0,3}>.*$|^.{0,200}(?:wrote|пиш[её]т|писал[аи]?):[ \\t]*$(?=\\s*>)");
    private static final Pattern CODE =
            Pattern.compile(
                    "(?s)```.*?(?:```|\\z)|~~~.*?(?:~~~|\\z)|`[^`\\n]{1,400}`"
                            + "|(?m-s:^(?: {4,40}(?=\\S)|\\t+(?=\\S)|\\$ |PS [A-Z]:|[A-Z]:\\\\[^\\n>]{0,80}>).*$)");
    private static final Pattern MARKED =
            Pattern.compile("«[^«»]{1,600}»|“[^“”]{1,600}”|„[^„“”]{1,600}[“”]|\"[^\"\\n]{1,400}\"");

    static OwnText of(String text) {
        var own = without(QUOTED, text);
        var prose = without(CODE, own);
        return new OwnText(own, prose, without(MARKED, prose));
    }

    private static String without(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(found -> blank(found.group()));
    }

    private static String blank(String text) {
        var blank = new StringBuilder(text.length());
        text.chars().forEach(sign -> blank.append(sign == '\n' ? '\n' : ' '));
        return blank.toString();
    }
}
