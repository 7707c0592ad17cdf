package pyssl

import (
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"fmt"
	"strings"
	"time"

	"github.com/bide-lang/bide/interp/object"
)

// describeDER is _describe(der): a certificate as the dict of getpeercert(), with "ca" telling whether it may sign others.
func describeDER(t *thread, der []byte) value {
	c, err := x509.ParseCertificate(der)
	if err != nil {
		return t.Raise(object.ValueErrorType, "%s", err.Error())
	}
	d := object.NewDict()
	set := func(name string, v value) { d.SetStr(object.StrOf(name), v) }
	set("subject", nameValue(c.RawSubject))
	set("issuer", nameValue(c.RawIssuer))
	set("version", object.Int(int64(c.Version)))
	serial := fmt.Sprintf("%X", c.SerialNumber)
	if len(serial)%2 == 1 {
		serial = "0" + serial
	}
	set("serialNumber", object.NewStr(serial))
	set("notBefore", timeValue(c.NotBefore))
	set("notAfter", timeValue(c.NotAfter))
	if names := alternatives(c); len(names) > 0 {
		set("subjectAltName", object.NewTuple(names...).Value())
	}
	for _, list := range []struct {
		name  string
		items []string
	}{{"OCSP", c.OCSPServer}, {"caIssuers", c.IssuingCertificateURL}, {"crlDistributionPoints", c.CRLDistributionPoints}} {
		if len(list.items) > 0 {
			set(list.name, texts(list.items))
		}
	}
	return object.NewTuple(d.Value(), object.Bool(c.IsCA)).Value()
}

func texts(items []string) value {
	list := make([]value, len(items))
	for i, item := range items {
		list[i] = object.NewStr(item)
	}
	return object.NewTuple(list...).Value()
}

func timeValue(at time.Time) value { return object.NewStr(at.UTC().Format("Jan _2 15:04:05 2006 GMT")) }

// attributeNames are the long names of the parts of a name.
var attributeNames = map[string]string{
	"2.5.4.3":                    "commonName",
	"2.5.4.4":                    "surname",
	"2.5.4.5":                    "serialNumber",
	"2.5.4.6":                    "countryName",
	"2.5.4.7":                    "localityName",
	"2.5.4.8":                    "stateOrProvinceName",
	"2.5.4.9":                    "streetAddress",
	"2.5.4.10":                   "organizationName",
	"2.5.4.11":                   "organizationalUnitName",
	"2.5.4.12":                   "title",
	"2.5.4.17":                   "postalCode",
	"2.5.4.42":                   "givenName",
	"1.2.840.113549.1.9.1":       "emailAddress",
	"0.9.2342.19200300.100.1.25": "domainComponent",
}

// nameValue is a distinguished name: a tuple of tuples of pairs.
func nameValue(raw []byte) value {
	var parts pkix.RDNSequence
	if _, err := asn1.Unmarshal(raw, &parts); err != nil {
		return object.NewTuple().Value()
	}
	var list []value
	for _, part := range parts {
		var pairs []value
		for _, each := range part {
			name := each.Type.String()
			if long := attributeNames[name]; long != "" {
				name = long
			}
			pairs = append(pairs, pairOf(name, fmt.Sprint(each.Value)))
		}
		list = append(list, object.NewTuple(pairs...).Value())
	}
	return object.NewTuple(list...).Value()
}

func pairOf(kind, text string) value {
	return object.NewTuple(object.NewStr(kind), object.NewStr(text)).Value()
}

func alternatives(c *x509.Certificate) (names []value) {
	for _, each := range c.DNSNames {
		names = append(names, pairOf("DNS", each))
	}
	for _, each := range c.EmailAddresses {
		names = append(names, pairOf("email", each))
	}
	for _, each := range c.URIs {
		names = append(names, pairOf("URI", each.String()))
	}
	for _, each := range c.IPAddresses {
		text := each.String()
		if each.To4() == nil { // OpenSSL writes all of it
			text = longIPv6(each)
		}
		names = append(names, pairOf("IP Address", text))
	}
	return names
}

func longIPv6(ip []byte) string {
	var b strings.Builder
	for i := 0; i+1 < len(ip); i += 2 {
		if i > 0 {
			b.WriteByte(':')
		}
		fmt.Fprintf(&b, "%X", int(ip[i])<<8|int(ip[i+1]))
	}
	return b.String()
}
