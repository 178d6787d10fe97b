/**
 * What does a person see in the browser? Each view is a record made from the search's own records,
 * and a template of the same name that writes it as HTML and escapes it. No scripts.
 */
@NullMarked
package org.wirefold.server.page;

import org.jspecify.annotations.NullMarked;
