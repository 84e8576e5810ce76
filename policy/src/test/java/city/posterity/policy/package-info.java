@NullMarked
package city.posterity.policy;

import org.jspecify.annotations.NullMarked;
