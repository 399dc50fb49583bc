package app.pult.backend.rt;

/// How an operator proves who they are. Both print without their secret.
public sealed interface RtCredentials {
    record Password(String login, String password) implements RtCredentials {
        @Override
        public String toString() {
            return "Password[…]";
        }
    }

    /// `1-<user id>-<hash>`, made in RT's own preferences.
    record Token(String token) implements RtCredentials {
        @Override
        public String toString() {
            return "Token[…]";
        }
    }
}
