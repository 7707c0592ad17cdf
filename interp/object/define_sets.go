package object

func defineSets() {
}
