import no.such.package
