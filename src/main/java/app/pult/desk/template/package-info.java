/// Ready texts: what stands in them for something else, and what has to be filled in by hand.
///
/// Two notations, and no other brace means anything:
/// - `{{requester.first_name}}`, a placeholder: filled from the ticket when the text is put into
///   the editor. [app.pult.desk.template.Placeholder] lists them all.
/// - `{{?what to write here}}`, a blank: marked in the editor, visited by Tab, and nothing is sent
///   while one is left. A placeholder that is unknown, or for which the ticket has nothing, becomes
///   one, so that it is seen and never silently empty.
///
/// `{{.Names}}` and `{{ .State.Running }}` of Docker, `[[ -f x ]]` of a shell and `${x}` are
/// ordinary words. Start at [app.pult.desk.template.Template].
///
/// Thread: any, immutable.
package app.pult.desk.template;
