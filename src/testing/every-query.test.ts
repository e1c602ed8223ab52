import { expect, test } from 'vitest'
import { unnamed } from './every-query.ts'

test('碰到业务表而没有写明区的查询，数得出来', () => {
  expect(unnamed('select * from matter where id = $1')).toBe(1)
  expect(unnamed('select * from "matter" join party on party.matter = matter.id where matter.district = $1')).toBe(1)
  expect(unnamed('select * from matter where district = $1')).toBe(0)
  expect(unnamed('insert into event (district, matter) values ($1, $2)')).toBe(0)
  expect(unnamed('select now() from generate_series(1, 3)')).toBe(0)
})
