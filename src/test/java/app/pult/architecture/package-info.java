/// The rules of the house, checked: who may know whom, where each library may be used, and a few
/// habits.
///
/// [app.pult.architecture.WhoKnowsWhom] is the table of packages, [app.pult.architecture.Libraries]
/// the places of SQL, HTTP, JSON, HTML and JavaFX, [app.pult.architecture.Borders] what crosses
/// which border, [app.pult.architecture.Habits] the rest. Each [app.pult.architecture.Rule] is
/// green on the program and red on a sample that breaks it, `sample/<name of the rule>`: a rule
/// that was never seen red proves nothing. Samples are built like the program, with their own
/// packages below.
///
/// To add a rule: write it, write its sample, raise the count in
/// [app.pult.architecture.ArchitectureTest]. Thread: any.
package app.pult.architecture;
