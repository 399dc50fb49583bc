/// Messages taken apart into native, harmless text: the only way HTML from outside is ever shown.
/// Start at [app.pult.desk.rich.HtmlReader]; the result is [app.pult.desk.rich.RichText]. jsoup is
/// used here and nowhere else. Thread: any.
package app.pult.desk.rich;
