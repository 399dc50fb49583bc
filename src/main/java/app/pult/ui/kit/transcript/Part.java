package app.pult.ui.kit.transcript;

/// What a block is made of.
///
/// Thread: any, immutable.
public sealed interface Part permits Paragraph, Embed, Fold {}
