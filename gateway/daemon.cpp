// when
