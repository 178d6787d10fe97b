/**
 * What does a person see in the browser? Each view is a record made from the search's own records,
 * and templates, in a folder of its name, that write it as HTML and escape it. Pages are whole
 * without scripts; one module of ours makes them instant.
 */
@NullMarked
package org.wirefold.server.page;

import org.jspecify.annotations.NullMarked;
