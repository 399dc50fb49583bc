/// Messages taken apart into native, harmless text: the only way HTML from outside is ever shown.
/// Start at [app.pult.desk.rich.HtmlReader]; the result is [app.pult.desk.rich.RichText];
/// [app.pult.desk.rich.Quoted] tells what in it only repeats earlier mail. jsoup is used here and
/// nowhere else. Thread: any.
package app.pult.desk.rich;
