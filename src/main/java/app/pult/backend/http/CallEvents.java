package app.pult.backend.http;

import okhttp3.Call;
import okhttp3.EventListener;

import java.util.concurrent.atomic.AtomicBoolean;

/// Hands the events of a call to the listener that its request is tagged with.
final class CallEvents {
    private CallEvents() {}

    /// Whether a request has begun to leave this computer: before that its failure is certain.
    static final class Departure extends EventListener {
        private final AtomicBoolean departed = new AtomicBoolean();

        @Override
        public void requestHeadersStart(Call call) {
            departed.set(true);
        }

        boolean departed() {
            return departed.get();
        }
    }

    static final class Factory implements EventListener.Factory {
        @Override
        public EventListener create(Call call) {
            var listener = call.request().tag(EventListener.class);
            return listener == null ? EventListener.NONE : listener;
        }
    }
}
