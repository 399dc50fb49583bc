/// The backend of the Desk API, our own published contract (`desk-api.yaml` beside this package's
/// classes). What comes from a server is believed only after it was checked: a change that is not
/// as the contract says is kept raw as unknown, an answer that is not is an error, and neither
/// stops the rest.
///
/// Start at [app.pult.backend.deskapi.DeskApiBackend]; JSON becomes domain records in
/// `DeskApiMapper`, operations become JSON in `OperationJson`, answers to them become results in
/// `PushAnswers`.
///
/// Thread: any; calls block, wake-ups come on the HTTP client's threads.
package app.pult.backend.deskapi;
