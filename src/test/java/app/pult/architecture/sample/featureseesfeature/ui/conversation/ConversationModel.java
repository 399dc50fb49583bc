package app.pult.architecture.sample.featureseesfeature.ui.conversation;

public record ConversationModel() {}
