package object

func defineDescriptors() {
}
