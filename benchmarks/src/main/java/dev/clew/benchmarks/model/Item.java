package dev.clew.benchmarks.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Something with fifty columns, to select more and more of them.
 */
@Entity
@Table(name = "items")
public class Item {

	@Id
	private Long id;

	private String text1;

	private Integer number1;

	private String text2;

	private Integer number2;

	private String text3;

	private Integer number3;

	private String text4;

	private Integer number4;

	private String text5;

	private Integer number5;

	private String text6;

	private Integer number6;

	private String text7;

	private Integer number7;

	private String text8;

	private Integer number8;

	private String text9;

	private Integer number9;

	private String text10;

	private Integer number10;

	private String text11;

	private Integer number11;

	private String text12;

	private Integer number12;

	private String text13;

	private Integer number13;

	private String text14;

	private Integer number14;

	private String text15;

	private Integer number15;

	private String text16;

	private Integer number16;

	private String text17;

	private Integer number17;

	private String text18;

	private Integer number18;

	private String text19;

	private Integer number19;

	private String text20;

	private Integer number20;

	private String text21;

	private Integer number21;

	private String text22;

	private Integer number22;

	private String text23;

	private Integer number23;

	private String text24;

	private Integer number24;

	private String text25;

	private Integer number25;

}
