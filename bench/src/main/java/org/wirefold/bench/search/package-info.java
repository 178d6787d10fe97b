/** Does search find what somebody looks for? */
@NullMarked
package org.wirefold.bench.search;

import org.jspecify.annotations.NullMarked;
