package pyssl

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"net/netip"
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

// policy is what a session was told: Go's own verification is left aside for one that says what OpenSSL says.
type policy struct {
	*context
	server     bool
	host       string
	verify     int64 // verifyNone and so on
	checkHost  bool
	minimum    uint16
	maximum    uint16
	alpn       []string
	suites     []uint16
	verifiedBy *x509.CertPool
}

// The values of VerifyMode.
const (
	verifyNone     = 0
	verifyOptional = 1
	verifyRequired = 2
)

func readPolicy(t *thread, a []value) (p *policy, ok bool) {
	c := contextOf(a[argContext])
	p = &policy{context: c, verifiedBy: c.roots.Clone()}
	if p.server, ok = object.Truth(t, a[argServerSide]); !ok {
		return nil, false
	}
	if !a[argHostname].IsNone() {
		if p.host, ok = object.ToStr(t, a[argHostname]); !ok {
			return nil, false
		}
	}
	if p.verify, ok = object.IndexInt(t, a[argVerifyMode]); !ok {
		return nil, false
	}
	if p.checkHost, ok = object.Truth(t, a[argCheckHostname]); !ok {
		return nil, false
	}
	versions, ok := numbersOf(t, a[argVersions])
	if !ok {
		return nil, false
	}
	p.minimum, p.maximum = versions[0], versions[1]
	if p.suites, ok = numbersOf(t, a[argSuites]); !ok {
		return nil, false
	}
	list, _ := object.AsList(a[argALPN])
	for _, each := range list.Items {
		name, ok := object.ToStr(t, each)
		if !ok {
			return nil, false
		}
		p.alpn = append(p.alpn, name)
	}
	return p, true
}

// numbersOf reads a list of numbers of versions or cipher suites.
func numbersOf(t *thread, v value) (list []uint16, ok bool) {
	given, _ := object.AsList(v)
	for _, each := range given.Items {
		n, ok := object.IndexInt(t, each)
		if !ok {
			return nil, false
		}
		list = append(list, uint16(n))
	}
	return list, true
}

func (p *policy) config() *tls.Config {
	c := &tls.Config{
		ServerName:         p.host,
		MinVersion:         p.minimum,
		MaxVersion:         p.maximum,
		NextProtos:         p.alpn,
		CipherSuites:       p.suites,
		InsecureSkipVerify: true, // VerifyConnection does it
		VerifyConnection:   p.check,
		ClientCAs:          p.verifiedBy,
	}
	if p.own != nil {
		c.Certificates = []tls.Certificate{*p.own}
	}
	switch p.verify {
	case verifyOptional:
		c.ClientAuth = tls.RequestClientCert
	case verifyRequired:
		c.ClientAuth = tls.RequireAnyClientCert
	}
	if len(p.alpn) > 0 {
		c.GetConfigForClient = func(hello *tls.ClientHelloInfo) (*tls.Config, error) {
			if slices.ContainsFunc(hello.SupportedProtos, func(name string) bool { return slices.Contains(p.alpn, name) }) {
				return nil, nil
			}
			plain := c.Clone() // nothing in common: no protocol, rather than no connection
			plain.NextProtos = nil
			return plain, nil
		}
	}
	return c
}

// unverified is why the other side's certificate is not accepted, as OpenSSL puts it.
type unverified struct {
	code int64
	text string
}

func (e *unverified) Error() string { return e.text }

// check is the verification of the other side.
func (p *policy) check(state tls.ConnectionState) error {
	if p.verify == verifyNone || len(state.PeerCertificates) == 0 {
		return nil
	}
	chain := state.PeerCertificates
	usage := x509.ExtKeyUsageServerAuth
	if p.server {
		usage = x509.ExtKeyUsageClientAuth
	}
	options := x509.VerifyOptions{Roots: p.verifiedBy, Intermediates: x509.NewCertPool(), KeyUsages: []x509.ExtKeyUsage{usage}}
	for _, each := range chain[1:] {
		options.Intermediates.AddCert(each)
	}
	if _, err := chain[0].Verify(options); err != nil {
		return chainError(err, chain)
	}
	if !p.server && p.checkHost {
		return p.checkName(chain[0])
	}
	return nil
}

func (p *policy) checkName(leaf *x509.Certificate) error {
	if leaf.VerifyHostname(p.host) == nil {
		return nil
	}
	if _, err := netip.ParseAddr(p.host); err == nil {
		return &unverified{64, fmt.Sprintf("IP address mismatch, certificate is not valid for '%s'.", p.host)}
	}
	return &unverified{62, fmt.Sprintf("Hostname mismatch, certificate is not valid for '%s'.", p.host)}
}

func chainError(err error, chain []*x509.Certificate) error {
	if invalid, ok := err.(x509.CertificateInvalidError); ok {
		switch {
		case invalid.Reason == x509.Expired && strings.Contains(invalid.Detail, "before"):
			return &unverified{9, "certificate is not yet valid"}
		case invalid.Reason == x509.Expired:
			return &unverified{10, "certificate has expired"}
		case invalid.Reason == x509.IncompatibleUsage:
			return &unverified{26, "unsuitable certificate purpose"}
		}
		return &unverified{24, "invalid CA certificate"}
	}
	last := chain[len(chain)-1]
	switch {
	case string(last.RawSubject) != string(last.RawIssuer):
		return &unverified{20, "unable to get local issuer certificate"}
	case len(chain) == 1:
		return &unverified{18, "self-signed certificate"}
	}
	return &unverified{19, "self-signed certificate in certificate chain"}
}
