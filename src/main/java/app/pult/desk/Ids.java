package app.pult.desk;

import app.pult.desk.operation.OperationId;

/// Where new ids come from: seeded in tests, random in the program. Thread: any.
public interface Ids {
    OperationId nextOperation();
}
