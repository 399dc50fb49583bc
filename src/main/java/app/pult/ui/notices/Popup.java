package app.pult.ui.notices;

import app.pult.ui.notices.Notices.Event;
import app.pult.ui.notices.Notices.Whose;

import java.util.List;

/// What is shown at one time.
sealed interface Popup {
    record One(Notice notice) implements Popup {}

    /// Several in one, oldest first; more than one.
    record Many(Cause cause, List<Notice> notices) implements Popup {
        public Many {
            notices = List.copyOf(notices);
        }

        int count(Event event) {
            return (int) notices.stream().filter(one -> one.event() == event).count();
        }

        int mine() {
            return (int) notices.stream().filter(one -> one.whose() == Whose.MINE).count();
        }
    }

    enum Cause {
        BURST,
        ABSENCE
    }
}
