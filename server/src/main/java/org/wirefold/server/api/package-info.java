/** Given a request over HTTP, what is the answer in JSON? One class a route. */
@NullMarked
package org.wirefold.server.api;

import org.jspecify.annotations.NullMarked;
