package pyssl

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"slices"

	"github.com/bide-lang/bide/interp/object"
)

// context is what an SSLContext holds of keys and certificates; its settings are handed over with each session.
type context struct {
	object.Header
	attrs object.Attrs
	own   *tls.Certificate
	roots *x509.CertPool
	cas   []*x509.Certificate // those of roots that were loaded, in order
}

var contextType = &object.Type{Name: "_Context", Module: "_ssl", Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref}

var contextLayout = &object.Layout{
	Name: "SSLContext",
	Alloc: func(cls *object.Type) value {
		return object.FromHeader(&(&context{Header: object.HeaderOf(cls), roots: x509.NewCertPool()}).Header)
	},
	Attrs: func(v value) *object.Attrs { return &object.Cast[context](v).attrs },
}

func contextOf(v value) *context { return object.Cast[context](v) }

func init() {
	ty := contextType.Define(object.ObjectType, contextLayout)
	ty.New = func(_ *thread, cls *object.Type, _ []value, _ []*object.Str) value { return contextLayout.Alloc(cls) }
	ty.Init = func(*thread, value, []value, []*object.Str) bool { return true }
	ty.Methods = []object.Method{
		{Name: "_load_own", Sig: "certificates, key, /", Fn: loadOwn},
		{Name: "_load_cas", Sig: "data, /", Fn: loadCAs},
		{Name: "_load_system", Sig: "", Fn: loadSystem},
		{Name: "_cas", Sig: "", Fn: listCAs},
		{Name: "_session", Sig: "incoming, outgoing, server_side, hostname, verify_mode, check_hostname, versions, alpn, suites, /", Fn: newSession},
	}
}

// loadOwn is _load_own(certificates, key), both PEM: None, or what is wrong.
func loadOwn(t *thread, a []value) value {
	certificates, ok := object.WantBuffer(t, a[1])
	if !ok {
		return object.Raised
	}
	key, ok := object.WantBuffer(t, a[2])
	if !ok {
		return object.Raised
	}
	pair, err := tls.X509KeyPair(certificates, key)
	if err == nil {
		contextOf(a[0]).own = &pair
		return object.None
	}
	return object.NewStr(err.Error())
}

// loadCAs is _load_cas(data), PEM or DER: how many certificates there were.
func loadCAs(t *thread, a []value) value {
	data, ok := object.WantBuffer(t, a[1])
	if !ok {
		return object.Raised
	}
	c := contextOf(a[0])
	found, err := x509.ParseCertificates(data)
	if err != nil {
		found = parsePEM(data)
	}
	for _, each := range found {
		c.roots.AddCert(each)
		if !slices.ContainsFunc(c.cas, each.Equal) {
			c.cas = append(c.cas, each)
		}
	}
	return object.Int(int64(len(found)))
}

func parsePEM(data []byte) (found []*x509.Certificate) {
	for {
		var block *pem.Block
		if block, data = pem.Decode(data); block == nil {
			return found
		}
		if each, err := x509.ParseCertificate(block.Bytes); err == nil {
			found = append(found, each)
		}
	}
}

// loadSystem trusts whom the system trusts, too.
func loadSystem(_ *thread, a []value) value {
	c := contextOf(a[0])
	pool, err := x509.SystemCertPool()
	if err != nil {
		return object.None // it trusts nobody
	}
	for _, each := range c.cas {
		pool.AddCert(each)
	}
	c.roots = pool
	return object.None
}

func listCAs(_ *thread, a []value) value {
	var list []value
	for _, each := range contextOf(a[0]).cas {
		list = append(list, object.NewBytes(each.Raw))
	}
	return object.NewList(list).Value()
}
