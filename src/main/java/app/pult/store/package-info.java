/// What is on the operator's disk. `work` holds what cannot be fetched again (`work.db`: drafts,
/// outbox, identity map, marks), `cache` what can (`cache.db`: the mirror and the effective
/// tickets), and this package what both stand on: [app.pult.store.Database], its single writer, its
/// readers, migrations, the feed of changes, blobs.
///
/// Rules: one writer thread a database, readers never write, nothing relies on a commit across
/// both. Start at `Store`, then [app.pult.store.Mirror] and [app.pult.store.OutboxRows].
package app.pult.store;
