package object

func defineNumbers() {
}
