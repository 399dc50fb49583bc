package app.pult.sync;

import java.util.List;

/// Called between any two steps of sync, so that a test can end the process there. Does nothing in
/// the program. Thread: whichever is at the point; no lock is held.
@FunctionalInterface
public interface CrashPoints {
    CrashPoints NONE = point -> {};

    void at(Point point);

    /// The table of `src/docs/sync.md`, row by row.
    enum Point {
        SUBMIT_BEFORE("submit.before"),
        SUBMIT_APPENDED("submit.appended"),
        SUBMIT_REBASED("submit.rebased"),
        CANCEL_RECORDED("cancel.recorded"),
        PUSH_PICKED("push.picked"),
        PUSH_COUNTED("push.counted"),
        /// Inside the call, when the server has it: a test's backend calls this one.
        PUSH_CALLED("push.called"),
        PUSH_ANSWERED("push.answered"),
        PUSH_RECORDED("push.recorded"),
        PUSH_ECHOED("push.echoed"),
        PUSH_SETTLED("push.settled"),
        PULL_FETCHED("pull.fetched"),
        PULL_APPLIED("pull.applied"),
        /// After a draft was saved: what saves drafts calls this one.
        DRAFT_SAVED("draft.saved");

        private final String label;

        Point(String label) {
            this.label = label;
        }

        /// As the table calls it.
        public String label() {
            return label;
        }

        public static List<String> labels() {
            return List.of(values()).stream().map(Point::label).toList();
        }
    }
}
