// Package inside runs a test in namespaces of its own, where it may mount disks or
// change the network and the machine notices nothing. Only Linux has them.
package inside
