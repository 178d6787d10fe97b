/**
 * What the index holds: field names, analyzers and facet dimensions, for writing and reading alike.
 */
@NullMarked
package org.wirefold.schema;

import org.jspecify.annotations.NullMarked;
