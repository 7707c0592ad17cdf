package object

func defineMappings() {
}
