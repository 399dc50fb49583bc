package app.pult.architecture.sample.injectedfield.sync;

@interface Inject {}
