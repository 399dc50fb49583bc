package app.pult.architecture.sample.htmlelsewhere.ui.conversation;

import org.jsoup.nodes.Document;

/// Broken on purpose: foreign HTML reaches the window.
record ConversationPane(Document document) {}
