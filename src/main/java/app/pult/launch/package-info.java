/// Where the program is put together: `Launch` is read like a table of contents. The only place
/// that makes threads, reads the clock, makes random ids and knows every implementation. Nobody
/// depends on it but `cli` and `Pult`. Thread: main, then each as named.
package app.pult.launch;
