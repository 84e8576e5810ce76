/**
 * What bids cost over their life: the costing method that is published with the tender, the cost
 * sheet that bidders fill in, and the sum that anybody can do again. (Directive 2014/24/EU, Article
 * 68; ISO 15686-5 for the terms.)
 */
@NullMarked
package city.posterity.procurement.lifecycle;

import org.jspecify.annotations.NullMarked;
