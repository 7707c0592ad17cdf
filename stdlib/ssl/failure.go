package pyssl

import (
	"crypto/tls"
	"errors"
	"io"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// failure is an error as OpenSSL names it: the number, the reason and the text.
type failure struct {
	number       int64
	reason, text string
}

var (
	cutOff    = failure{8, "UNEXPECTED_EOF_WHILE_READING", "EOF occurred in violation of protocol"}
	notTLS    = failure{1, "WRONG_VERSION_NUMBER", "wrong version number"}
	plainHTTP = failure{1, "HTTP_REQUEST", "http request"}
	noVersion = failure{1, "UNSUPPORTED_PROTOCOL", "unsupported protocol"}
	noPeer    = failure{1, "PEER_DID_NOT_RETURN_A_CERTIFICATE", "peer did not return a certificate"}
	noCipher  = failure{1, "NO_SHARED_CIPHER", "no shared cipher"}
)

// alerts are what the other side may say, by the words of crypto/tls.
var alerts = []struct {
	words string
	failure
}{
	{"unexpected message", failure{1, "SSLV3_ALERT_UNEXPECTED_MESSAGE", "sslv3 alert unexpected message"}},
	{"bad record MAC", failure{1, "SSLV3_ALERT_BAD_RECORD_MAC", "sslv3 alert bad record mac"}},
	{"handshake failure", failure{1, "SSLV3_ALERT_HANDSHAKE_FAILURE", "sslv3 alert handshake failure"}},
	{"bad certificate", failure{1, "SSLV3_ALERT_BAD_CERTIFICATE", "sslv3 alert bad certificate"}},
	{"unsupported certificate", failure{1, "SSLV3_ALERT_UNSUPPORTED_CERTIFICATE", "sslv3 alert unsupported certificate"}},
	{"revoked certificate", failure{1, "SSLV3_ALERT_CERTIFICATE_REVOKED", "sslv3 alert certificate revoked"}},
	{"expired certificate", failure{1, "SSLV3_ALERT_CERTIFICATE_EXPIRED", "sslv3 alert certificate expired"}},
	{"unknown certificate authority", failure{1, "TLSV1_ALERT_UNKNOWN_CA", "tlsv1 alert unknown ca"}},
	{"unknown certificate", failure{1, "SSLV3_ALERT_CERTIFICATE_UNKNOWN", "sslv3 alert certificate unknown"}},
	{"illegal parameter", failure{1, "SSLV3_ALERT_ILLEGAL_PARAMETER", "sslv3 alert illegal parameter"}},
	{"access denied", failure{1, "TLSV1_ALERT_ACCESS_DENIED", "tlsv1 alert access denied"}},
	{"error decoding message", failure{1, "TLSV1_ALERT_DECODE_ERROR", "tlsv1 alert decode error"}},
	{"error decrypting message", failure{1, "TLSV1_ALERT_DECRYPT_ERROR", "tlsv1 alert decrypt error"}},
	{"protocol version not supported", failure{1, "TLSV1_ALERT_PROTOCOL_VERSION", "tlsv1 alert protocol version"}},
	{"insufficient security level", failure{1, "TLSV1_ALERT_INSUFFICIENT_SECURITY", "tlsv1 alert insufficient security"}},
	{"internal error", failure{1, "TLSV1_ALERT_INTERNAL_ERROR", "tlsv1 alert internal error"}},
	{"unrecognized name", failure{1, "TLSV1_UNRECOGNIZED_NAME", "tlsv1 unrecognized name"}},
	{"certificate required", failure{1, "TLSV13_ALERT_CERTIFICATE_REQUIRED", "tlsv13 alert certificate required"}},
	{"no application protocol", failure{1, "TLSV1_ALERT_NO_APPLICATION_PROTOCOL", "tlsv1 alert no application protocol"}},
}

// describe is an error for ssl.py: (number, reason, text, verify_code, verify_message), the last two None when it is not about a
// certificate.
func describe(err error, w *wire) value {
	var bad *unverified
	if errors.As(err, &bad) {
		return object.NewTuple(object.Int(1), object.NewStr("CERTIFICATE_VERIFY_FAILED"),
			object.NewStr("certificate verify failed: "+bad.text), object.Int(bad.code), object.NewStr(bad.text)).Value()
	}
	f := failureOf(err, w)
	return object.NewTuple(object.Int(f.number), object.NewStr(f.reason), object.NewStr(f.text), object.None, object.None).Value()
}

func failureOf(err error, w *wire) failure {
	var record tls.RecordHeaderError
	text := err.Error()
	switch {
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || w.cut:
		return cutOff
	case errors.As(err, &record):
		if strings.Contains("GET POST HEAD PUT ", string(record.RecordHeader[:4])) {
			return plainHTTP
		}
		return notTLS
	case strings.Contains(text, "unsupported versions") || strings.Contains(text, "protocol version not supported") && !strings.HasPrefix(text, "remote error"):
		return noVersion
	case strings.Contains(text, "didn't provide a certificate"):
		return noPeer
	case strings.Contains(text, "no cipher suite supported by both"):
		return noCipher
	}
	for _, each := range alerts {
		if strings.HasPrefix(text, "remote error") && strings.Contains(text, each.words) {
			return each.failure
		}
	}
	return failure{1, "INTERNAL_ERROR", strings.TrimPrefix(text, "tls: ")}
}

// suiteName is a cipher suite's name as OpenSSL writes it, and the bits of its key.
func suiteName(id uint16) (name string, bits int) {
	name = tls.CipherSuiteName(id)
	bits = 128
	if strings.Contains(name, "256_GCM") || strings.Contains(name, "AES_256") || strings.Contains(name, "CHACHA20") {
		bits = 256
	}
	exchange, rest, isOld := strings.Cut(strings.TrimPrefix(name, "TLS_"), "_WITH_")
	if !isOld {
		return name, bits
	}
	rest = strings.NewReplacer("AES_128", "AES128", "AES_256", "AES256", "_CBC_SHA", "_SHA", "CHACHA20_POLY1305_SHA256", "CHACHA20_POLY1305").Replace(rest)
	if exchange != "RSA" {
		rest = exchange + "_" + rest
	}
	return strings.ReplaceAll(rest, "_", "-"), bits
}
