package object

func defineSequences() {
}
