package app.pult.diagnosis.log;

import java.util.List;

/// What stands before the message in the records of one log, column by column. Empty where the
/// lines are messages from their first character on.
///
/// Thread: any, immutable.
record HeaderLayout(List<Column> columns) {
    /// A column may have moved by so many places in a line: a thread's name with blanks.
    static final int LOOK_AHEAD = 3;

    /// What a column holds, and the look by which it is known.
    enum Column {
        TIME(Columns.TIME),
        LEVEL(Columns.LEVEL),
        LETTER(Columns.LETTER),
        NUMBER(Columns.NUMBER),
        BRACKET(Columns.BRACKET),
        DASH(Columns.DASH),
        NAME(Columns.COLON),
        WORD(0);

        private final int look;

        Column(int look) {
            this.look = look;
        }

        int look() {
            return look;
        }
    }

    HeaderLayout {
        columns = List.copyOf(columns);
    }

    static HeaderLayout none() {
        return new HeaderLayout(List.of());
    }
}
