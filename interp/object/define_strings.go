package object

func defineStrings() {
}
