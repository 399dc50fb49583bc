package app.pult.diagnosis;

/// Something that an input says about a machine. `key` is of the vocabulary in `report/keys.yaml`
/// (`os.build`, `memory.free.pct`) or named by the rule that found it; several facts may have one
/// key (two network cards). `unit` is empty where the value is no quantity.
public record Fact(String key, String value, String unit, String file, int line) {}
