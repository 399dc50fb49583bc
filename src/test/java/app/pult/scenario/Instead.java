package app.pult.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;

/// An interface of which one method does something else. Thread: one test's.
final class Instead {
    private Instead() {}

    /// What a method does instead; empty: as before.
    interface Of {
        Optional<Object> call(Method method, List<Object> arguments);
    }

    /// The answer of a method that answers nothing.
    static final Optional<Object> DONE = Optional.of(new Object());

    static <T> T of(Class<T> type, T real, Of other) {
        var proxy =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            var given = arguments == null ? List.of() : List.of(arguments);
                            var answer = other.call(method, given);
                            if (answer.isEmpty()) {
                                return invoke(real, method, arguments);
                            }
                            return method.getReturnType() == void.class ? null : answer.get();
                        });
        return type.cast(proxy);
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
