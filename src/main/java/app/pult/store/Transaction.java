package app.pult.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/// The writer's session during one transaction. Thread: the writer of its database only.
public final class Transaction extends Session {
    private final List<Runnable> afterCommit = new ArrayList<>();

    Transaction(Connection connection) {
        super(connection);
    }

    /// Runs on the writer's thread once the disk has the transaction; never after a rollback.
    public void afterCommit(Runnable news) {
        afterCommit.add(news);
    }

    List<Runnable> takeNews() {
        var news = List.copyOf(afterCommit);
        afterCommit.clear();
        return news;
    }

    /// What one transaction does.
    @FunctionalInterface
    public interface Work<T> {
        T run(Transaction transaction) throws java.sql.SQLException;
    }

    /// What one transaction does, where there is nothing to return.
    @FunctionalInterface
    public interface Step {
        void run(Transaction transaction) throws java.sql.SQLException;
    }
}
