/// Commands that change a desk, and how they reach it: whoever has the account's folder open
/// carries them out, the process itself or, over a socket in that folder, the one beside it. What
/// only reads needs none of this ([app.pult.launch.DeskView]). Start at
/// [app.pult.launch.command.DeskCommands] for the asking side, at
/// [app.pult.launch.command.OwnerDoor] for the other.
///
/// Thread: any but JavaFX.
package app.pult.launch.command;
