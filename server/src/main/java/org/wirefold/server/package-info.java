/** The server as a whole: which routes there are, how it starts, and how it stops. */
@NullMarked
package org.wirefold.server;

import org.jspecify.annotations.NullMarked;
