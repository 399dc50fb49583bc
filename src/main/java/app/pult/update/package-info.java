/// Whether a newer Pult lies where the operator or the administrator says that newer ones lie:
/// nowhere, unless somebody said so. What is told is a manifest with an Ed25519 signature; nothing
/// is believed that the configured key did not sign, and nothing is ever fetched but the manifest,
/// let alone installed.
///
/// Start at `UpdateCheck`; `SignedManifest` is the file. What was learned last is kept by
/// `UpdateMemory`, so that the place is asked once a day. Sources: RFC 8032 (Ed25519), RFC 8410
/// (its keys), the attacks that The Update Framework lists (replay, freeze, endless data). Thread:
/// any but JavaFX.
package app.pult.update;
