/// What an operator sets once: accounts, secrets, language, theme, the window's shape. One JSON
/// file, written whole or not at all; secrets live elsewhere ([app.pult.settings.Secrets]).
///
/// Start at `SettingsFile`. Thread: any but JavaFX for files and keychains.
package app.pult.settings;
