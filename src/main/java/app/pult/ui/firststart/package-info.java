/// How an operator comes in: the practice desk or a server, the connection tested honestly, signing
/// in again, and the passphrase of sealed secrets. Start at `FirstStartModel`. Thread: FX only, but
/// for what the model hands to its executor.
package app.pult.ui.firststart;
