package app.pult.ui.shell;

import app.pult.ui.kit.ErrorBanner;

/// News across the whole window, and what can be done about it.
///
/// Thread: any, immutable.
public record Banner(Action action, ErrorBanner.Severity severity, ErrorBanner.News news) {
    public enum Action {
        SIGN_IN,
        RETRY,
        DISMISS
    }
}
