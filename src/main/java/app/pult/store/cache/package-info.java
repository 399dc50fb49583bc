/// `cache.db`: the mirror of the server and the effective tickets on top of it, all of which can be
/// fetched or computed again. Lists, counts and filters read `tickets` only.
///
/// Start at [app.pult.store.cache.SqliteMirror]; what an operation does to a ticket is in
/// [app.pult.store.cache.Rebase], which is pure. What the operator made is in `store.work` and only
/// read here. Thread: ports from any but JavaFX, the rest on store threads.
package app.pult.store.cache;
