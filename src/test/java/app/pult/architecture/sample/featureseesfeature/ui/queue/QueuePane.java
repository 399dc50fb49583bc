package app.pult.architecture.sample.featureseesfeature.ui.queue;

import app.pult.architecture.sample.featureseesfeature.ui.conversation.ConversationModel;

/// Broken on purpose: a feature knows another.
record QueuePane(ConversationModel conversationModel) {}
