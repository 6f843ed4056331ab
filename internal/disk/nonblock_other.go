//go:build !unix

package disk

// nonblock is needed only where a pipe can stand among files.
const nonblock = 0
