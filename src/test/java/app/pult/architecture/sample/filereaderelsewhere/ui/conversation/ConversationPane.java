package app.pult.architecture.sample.filereaderelsewhere.ui.conversation;

import org.apache.pdfbox.pdmodel.PDDocument;

/// Broken on purpose: the window reads a foreign file itself.
record ConversationPane(PDDocument document) {}
